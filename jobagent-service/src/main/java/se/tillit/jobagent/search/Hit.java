package se.tillit.jobagent.search;

/** An ad that was found, and where it stands in the order. */
record Hit(Position position, Job job) {}
