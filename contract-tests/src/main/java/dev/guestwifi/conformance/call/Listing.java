package dev.guestwifi.conformance.call;

/**
 * A list of the API under a filter.
 *
 * @param path of the operation, like {@code /customers}
 * @param query what chooses the rows: {@code slug=…} and dates
 */
public record Listing(String path, String query) {
    public Listing with(String more) {
        return new Listing(path, query + "&" + more);
    }

    /** The call for a page of the list. */
    public Call page(long number, long size) {
        return plus("page=" + number + "&per_page=" + size);
    }

    /** The call with more parameters, as they are written; none when empty. */
    public Call plus(String parameters) {
        return Call.get(path + "?" + query + (parameters.isEmpty() ? "" : "&" + parameters));
    }
}
