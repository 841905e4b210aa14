/**
 * What services say to each other: every event, its topic, its headers and its JSON. Events hold ids, enums, versions and dates, nothing that names a
 * person. Within a version only optional fields are added; a break is a new type. The JSON of every version is pinned by a golden file.
 */
@NullMarked
package se.tillit.events;

import org.jspecify.annotations.NullMarked;
