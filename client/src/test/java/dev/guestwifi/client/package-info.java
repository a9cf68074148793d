/** What the client promises: its pacts with the server, and its manners towards any server. */
@NullMarked
package dev.guestwifi.client;

import org.jspecify.annotations.NullMarked;
