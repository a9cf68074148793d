/**
 * What is known of the request that is being answered: made at the edge, completed by each filter, read by resources.
 */
@NullMarked
package dev.guestwifi.server.request;

import org.jspecify.annotations.NullMarked;
