/** The resources of the admin API, one class per tag of its contract, and the audit. */
@NullMarked
package dev.guestwifi.server.admin;

import org.jspecify.annotations.NullMarked;
