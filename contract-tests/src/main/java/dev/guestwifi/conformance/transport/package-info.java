/**
 * HTTP/1.1 for tests: sends requests byte for byte as written, reads responses strictly, and bounds time and size of
 * every exchange. Knows nothing of the API.
 */
@NullMarked
package dev.guestwifi.conformance.transport;

import org.jspecify.annotations.NullMarked;
