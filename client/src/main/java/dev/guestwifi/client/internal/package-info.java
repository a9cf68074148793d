/** How the client sends, waits, tries again and reads; not for use from outside, and free to change. */
@NullMarked
package dev.guestwifi.client.internal;

import org.jspecify.annotations.NullMarked;
