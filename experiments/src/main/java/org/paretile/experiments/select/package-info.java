/**
 * Which study, designs or points does a command speak of? What the user named on the command line, read or refused with advice.
 */
@NullMarked
package org.paretile.experiments.select;

import org.jspecify.annotations.NullMarked;
