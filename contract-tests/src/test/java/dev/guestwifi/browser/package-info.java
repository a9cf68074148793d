/**
 * The pages that the server hands out, as a person with a browser meets them. A machine without Chromium or Node skips
 * these tests; with {@code CI=true} they fail there.
 */
@NullMarked
package dev.guestwifi.browser;

import org.jspecify.annotations.NullMarked;
