/**
 * Text and times for people: escapes what would act in a terminal or a log, shows times in UTC, and finds the name that
 * was probably meant.
 */
@NullMarked
package dev.guestwifi.server.text;

import org.jspecify.annotations.NullMarked;
