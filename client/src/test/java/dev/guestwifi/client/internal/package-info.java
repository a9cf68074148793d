/** Tests of the implementation that need no server. */
@NullMarked
package dev.guestwifi.client.internal;

import org.jspecify.annotations.NullMarked;
