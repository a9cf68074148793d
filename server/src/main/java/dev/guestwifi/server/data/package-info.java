/**
 * What fills a store at start: the CSV files of a directory, or the made-up demo instance.
 */
@NullMarked
package dev.guestwifi.server.data;

import org.jspecify.annotations.NullMarked;
