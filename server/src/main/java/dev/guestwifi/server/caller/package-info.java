/** Who sent a request: the IP address of the client, and how filters pass the caller on to resources. */
@NullMarked
package dev.guestwifi.server.caller;

import org.jspecify.annotations.NullMarked;
