/** The implementation: sends requests, retries, reads responses and pages. Not part of the public API. */
@NullMarked
package dev.guestwifi.client.internal;

import org.jspecify.annotations.NullMarked;
