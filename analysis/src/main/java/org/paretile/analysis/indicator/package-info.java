@NullMarked
package org.paretile.analysis.indicator;

import org.jspecify.annotations.NullMarked;
