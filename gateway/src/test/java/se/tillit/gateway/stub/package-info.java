/** Services that do what a test tells them to. */
package se.tillit.gateway.stub;
