package org.paretile.experiments.study;

import java.util.SplittableRandom;

/** Valid studies of the toy family, drawn at random. */
final class RandomStudy {
    private final SplittableRandom random;

    RandomStudy(long seed) {
        random = new SplittableRandom(seed);
    }

    String text() {
        StringBuilder out = new StringBuilder("study: " + pick("s", "a.b-c_9", "\"1\"")
                + "\nversion: 1\nproblem: toy-macro\n");
        out.append(maybe("workload: tiny\n")).append(maybe("mode: " + pick("fast", "'no'", "\"a: b # c\"", "3") + "\n"));
        out.append("space:\n");
        out.append(maybe("  cell: " + pick("true", "2.5", "{ choice: [sram] }", "{ ordered: [sram, rram, true] }")
                + "\n"));
        out.append(maybe("  array_rows: " + pick("64", "{ pow2: [64, 128] }", "{ ordered: [512, 64] }",
                "{ range: [128, 256], step: 128 }") + "\n"));
        out.append(maybe("  adc: " + pick("sar", "{ choice: [sar, none] }", "{ choice: [none, flash, sar] }") + "\n"));
        out.append(maybe("  adc.bits: " + pick("8", "{ range: [1, 12], step: 3 }", "{ range: [2, 2] }",
                "{ pow2: [1, 8] }", "{ choice: [3, 5] }") + "\n"));
        out.append(maybe("  supply: " + pick("700 mV", number(0.6, 1.2) + " V", "{ range: [" + number(0.6, 0.9)
                + " V, 1.2 V], step: 1 mV }",
                "{ ordered: [1100 mV, " + number(0.6, 1) + " V] }", "{ choice: [1 V, 0.7 V] }") + "\n"));
        out.append(maybe("  clock: " + pick("2 GHz", number(1, 2000) + " MHz", "{ range: [1 MHz, 2 GHz], step: "
                + number(1, 100) + " MHz }") + "\n"));
        out.append(maybe("  ambient: " + pick("300 K", "-40 C", "{ range: [20 C, 320 K], step: 5 K }") + "\n"));
        out.append(maybe("  share: " + pick("50 %", number(0, 1), "{ range: [0, 100 %], step: 10 % }") + "\n"));
        out.append(maybe("objectives: " + pick("energy", "[area, { minimize: throughput }]",
                "[accuracy, throughput, peak_temperature]") + "\n"));
        out.append(maybe("constraints: [area <= " + number(1, 1000) + " cm2, throughput >= " + number(0, 1e12)
                + " 1/s, energy <= 1e-9 pJ]\n"));
        int searches = random.nextInt(4);
        out.append(searches == 0 ? "" : "search:\n");
        for (int i = 0; i < searches; i++) {
            out.append("  - { seeds: ").append(pick("3", "[9, 1..2]", "5..7"))
                    .append(maybe(", evaluations: " + (200 + random.nextInt(100_000))))
                    .append(maybe(", stall: { evaluations: 7" + maybe(", gain: " + number(0, 1)) + " }"))
                            .append(maybe(", time: " + number(1, 9) + " h"))
                    .append(maybe(", name: x" + i))
                            .append(pick("", ", algorithm: random", ", algorithm: nsga2, population: 64, mutation: "
                            + number(1, 9),
                            ", algorithm: " + pick("nsga3", "smsemoa") + ", population: 33, crossover: " + number(0, 1),
                            ", algorithm: moead, population: 7, local: " + number(0, 1) + ", replaced: 3"))
                                    .append(" }\n");
        }
        return out.toString();
    }

    private String number(double least, double most) {
        return Double.toString(random.nextDouble(least, most));
    }

    private String maybe(String text) {
        return random.nextInt(3) > 0 ? text : "";
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
