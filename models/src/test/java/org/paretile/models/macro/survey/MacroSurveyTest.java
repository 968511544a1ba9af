package org.paretile.models.macro.survey;

import org.junit.jupiter.api.Test;
import org.paretile.models.technology.Technology;

class MacroSurveyTest {
    @Test
    void print() {
        MacroSurvey s = MacroSurvey.of(Technology.builtIn());
        System.out.println(s.factors());
        for (Prediction p : s.predictions()) {
            System.out.printf("%-14s %-6s %8.1f plain %6.2f cal %6.2f loo %6.2f %s %s%n", p.macro().name(), p.macro().kind(), p.macro().point().topsPerW(), p.plainRatio(), p.ratio(), p.leaveOneOutRatio(), p.macro().use(), p.shares());
        }
        System.out.println(s.errors(p -> p.macro().use() == PublishedMacro.Use.FIT, Prediction::plainRatio));
        System.out.println(s.errors(p -> p.macro().use() == PublishedMacro.Use.FIT, Prediction::ratio));
        System.out.println(s.errors(p -> p.macro().use() == PublishedMacro.Use.FIT, Prediction::leaveOneOutRatio));
    }
}
