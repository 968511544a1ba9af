/**
 * The numbers of published cost and carbon tools, their defects included where a record of rules switches them on: Chiplet Actuary
 * (Feng, Ma, DAC 2022), CATCH (Graening, Pal, Gupta, arXiv 2503.15753), ECO-CHIP (Sudarshan et al., HPCA 2024) and Google's
 * chiplets cost model. Off is the default: what a careful engineer would compute from the same data.
 */
@NullMarked
package org.paretile.models.cost.preset;

import org.jspecify.annotations.NullMarked;
