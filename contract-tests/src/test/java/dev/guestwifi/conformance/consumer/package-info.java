/** The check of consumers: with the Java client, and with clients that have one fault each. */
@NullMarked
package dev.guestwifi.conformance.consumer;

import org.jspecify.annotations.NullMarked;
