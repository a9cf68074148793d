package dev.guestwifi.conformance.call;

/**
 * A list of the API with a filter.
 *
 * @param path of the operation, such as {@code /customers}
 * @param query the filter: {@code slug=…} and dates
 */
public record Listing(String path, String query) {
    public Listing with(String more) {
        return new Listing(path, query + "&" + more);
    }

    /** The call for a page of the list. */
    public Call page(long number, long size) {
        return plus("page=" + number + "&per_page=" + size);
    }

    /** The call with further parameters, already encoded; may be empty. */
    public Call plus(String parameters) {
        return Call.get(path + "?" + query + (parameters.isEmpty() ? "" : "&" + parameters));
    }
}
