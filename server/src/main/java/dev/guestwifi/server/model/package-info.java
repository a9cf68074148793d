/**
 * The domain model: records that check their own rules, without any framework.
 */
@NullMarked
package dev.guestwifi.server.model;

import org.jspecify.annotations.NullMarked;
