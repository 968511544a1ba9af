/**
 * What happens before the user's eyes while a study runs? Progress, Ctrl-C, the log, the summary, and at the end the page of the run.
 */
@NullMarked
package org.paretile.experiments.session;

import org.jspecify.annotations.NullMarked;
