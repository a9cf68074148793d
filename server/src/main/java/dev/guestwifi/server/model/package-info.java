/**
 * What the server speaks of: records that check their own rules, and no framework.
 */
@NullMarked
package dev.guestwifi.server.model;

import org.jspecify.annotations.NullMarked;
