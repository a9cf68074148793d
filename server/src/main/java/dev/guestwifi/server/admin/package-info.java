/** The admin API: one class a tag of its contract, and the audit of what they do. */
@NullMarked
package dev.guestwifi.server.admin;

import org.jspecify.annotations.NullMarked;
