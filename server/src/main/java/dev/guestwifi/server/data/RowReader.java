package dev.guestwifi.server.data;

/** Converts a row into a record. The id is read first: other rows may refer to it, even if another cell is invalid. */
@FunctionalInterface
interface RowReader<T> {
    /** @throws BadCell if a cell is invalid or refers to a missing row */
    T read(CsvRow row);
}
