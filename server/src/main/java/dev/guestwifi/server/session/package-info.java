/** The sessions of the admin API: signing in, what a cookie and a token are good for, and until when. */
@NullMarked
package dev.guestwifi.server.session;

import org.jspecify.annotations.NullMarked;
