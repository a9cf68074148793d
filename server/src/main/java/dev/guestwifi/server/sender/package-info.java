/** Where requests come from, and how often one place may fail. */
@NullMarked
package dev.guestwifi.server.sender;

import org.jspecify.annotations.NullMarked;
