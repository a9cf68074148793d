/** The admin API of this server from outside: what its contract says, and what an attacker would try. */
@NullMarked
package dev.guestwifi.admin;

import org.jspecify.annotations.NullMarked;
