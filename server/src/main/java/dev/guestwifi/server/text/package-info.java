/**
 * Text from outside on its way to people: nothing in it steers a terminal, breaks a line or turns round what follows.
 */
@NullMarked
package dev.guestwifi.server.text;

import org.jspecify.annotations.NullMarked;
