/**
 * An HTTP/1.1 client for tests: sends requests byte for byte, parses responses strictly, and limits the time and size
 * of every exchange. Knows nothing about the API.
 */
@NullMarked
package dev.guestwifi.conformance.transport;

import org.jspecify.annotations.NullMarked;
