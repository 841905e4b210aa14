/**
 * Swedish places and labour market concepts, read once from the files beside these classes and never changed afterwards. Everything here is
 * safe to share between threads and answers from memory.
 */
@NullMarked
package se.tillit.reference;

import org.jspecify.annotations.NullMarked;
