/** Text and times for people: escapes what would act in a terminal or a log, and shows times in UTC. */
@NullMarked
package dev.guestwifi.server.text;

import org.jspecify.annotations.NullMarked;
