/**
 * What is known of the current request: made at the edge, completed by each filter, read by resources.
 */
@NullMarked
package dev.guestwifi.server.request;

import org.jspecify.annotations.NullMarked;
