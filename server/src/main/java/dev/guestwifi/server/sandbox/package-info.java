/** Instances for tests: which faults they inject, how far their clock is off, and the reset of their data. */
@NullMarked
package dev.guestwifi.server.sandbox;

import org.jspecify.annotations.NullMarked;
