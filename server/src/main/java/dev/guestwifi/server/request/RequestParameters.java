package dev.guestwifi.server.request;

import java.util.List;
import java.util.Map;

/**
 * The parameters of a request as they were sent, decoded. Those without a value are left out.
 *
 * @param query by name
 * @param form the fields of the body by name; empty unless the body is a form
 */
public record RequestParameters(Map<String, List<String>> query, Map<String, List<String>> form) {}
