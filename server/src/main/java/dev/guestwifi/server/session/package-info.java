/** The sessions of the admin API: the password, sign-in and sign-out, cookies, CSRF tokens, and when sessions end. */
@NullMarked
package dev.guestwifi.server.session;

import org.jspecify.annotations.NullMarked;
