package org.paretile.experiments.bench;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks and prints, for each, our time, the peers' and the ratio. Times are medians of the measured
 * iterations, wall clock, in microseconds an operation.
 */
public final class Benchmarks {
    private Benchmarks() {}

    /** Arguments: part of the names of the benchmarks to run; all if none. */
    public static void main(String[] args) throws RunnerException, ReflectiveOperationException {
        String part = args.length == 0 || args[0].equals("null") ? "" : args[0];
        Options options = new OptionsBuilder()
                .include("org\\.paretile\\.experiments\\.bench\\..*" + part + ".*")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(1)
                .warmupIterations(5).warmupTime(TimeValue.milliseconds(600))
                .measurementIterations(9).measurementTime(TimeValue.milliseconds(400))
                .jvmArgsAppend("-XX:+UseSerialGC", "-Xmx2g")
                .verbosity(VerboseMode.SILENT)
                .build();
        System.err.println("running, some ten seconds a benchmark ...");
        Map<String, Double> medians = new HashMap<>();
        List<RunResult> results = new ArrayList<>(new Runner(options).run());
        for (RunResult result : results) {
            medians.put(key(result.getParams(), result.getParams().getBenchmark()),
                    result.getPrimaryResult().getStatistics().getPercentile(50));
        }
        System.out.printf("%-52s %12s   %s%n", "operation", "ours, us", "peers");
        for (RunResult result : results) {
            print(result.getParams(), medians);
        }
    }

    private static void print(BenchmarkParams params, Map<String, Double> medians) throws ReflectiveOperationException {
        String benchmark = params.getBenchmark();
        int dot = benchmark.lastIndexOf('.');
        String owner = benchmark.substring(0, dot);
        Method method = Arrays.stream(Class.forName(owner).getMethods())
                .filter(m -> m.getName().equals(benchmark.substring(dot + 1)))
                .findFirst().orElseThrow();
        Peer peer = method.getAnnotation(Peer.class);
        if (peer == null) {
            return; // measures a peer
        }
        double ours = medians.get(key(params, benchmark)) / peer.operations();
        List<String> peers = new ArrayList<>();
        Double measured = medians.get(key(params, owner + "." + peer.measuredBy()));
        if (measured != null) {
            peers.add(against("jMetal 6.6 in this JVM", measured / peer.operations(), ours));
        }
        if (peer.micros().length > 0) {
            peers.add(against(peer.published(), peer.micros()[position(params)], ours));
        }
        String name = peer.what() + (params.getParamsKeys().isEmpty() ? "" : ", " + values(params));
        System.out.printf("%-52s %12s   %s%n", name, number(ours), String.join("; ", peers));
    }

    private static String against(String peer, double theirs, double ours) {
        return peer + " " + number(theirs) + " (" + number(theirs / ours) + "x)";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 1000 ? "%,.0f" : value >= 100 ? "%.0f" : "%.3g", value);
    }

    /** Position of the parameter's value in the order in which the class lists them. */
    private static int position(BenchmarkParams params) throws ReflectiveOperationException {
        String benchmark = params.getBenchmark();
        Class<?> owner = Class.forName(benchmark.substring(0, benchmark.lastIndexOf('.')));
        for (String name : params.getParamsKeys()) {
            String[] listed = owner.getField(name).getAnnotation(Param.class).value();
            return Arrays.asList(listed).indexOf(params.getParam(name));
        }
        return 0;
    }

    private static String key(BenchmarkParams params, String benchmark) {
        return benchmark + " " + values(params);
    }

    private static String values(BenchmarkParams params) {
        List<String> values = new ArrayList<>();
        params.getParamsKeys().forEach(k -> values.add(k + " = " + params.getParam(k)));
        return String.join(" ", values);
    }
}
