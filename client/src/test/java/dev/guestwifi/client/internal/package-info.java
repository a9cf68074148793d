/** What no server can make the client show. */
@NullMarked
package dev.guestwifi.client.internal;

import org.jspecify.annotations.NullMarked;
