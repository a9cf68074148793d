package dev.guestwifi.server.data;

/**
 * Makes a record of a row. Its own id comes first: then the row counts, and what refers to it is no fault, even when
 * another of its cells is bad.
 */
@FunctionalInterface
interface RowReader<T> {
    /** @throws BadCell if a cell is bad, or refers to a row that is not there */
    T read(CsvRow row);
}
