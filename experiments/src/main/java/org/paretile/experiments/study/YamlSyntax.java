package org.paretile.experiments.study;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in the user's words what the YAML parser objects to. */
final class YamlSyntax {
    private YamlSyntax() {}

    private record Explanation(String message, String help) {}

    static void explain(RuntimeException e, Source source, Mistakes mistakes) {
        if (!(e instanceof MarkedYamlEngineException marked)) {
            mistakes.add("yaml-syntax", source.place(1, 1, 1), "this is not YAML: " + firstLine(Text.message(e)),
                    "check quotes and escapes");
            return;
        }
        Mark mark = marked.getProblemMark().or(marked::getContextMark).orElse(null);
        Place at = mark == null ? source.place(1, 1, 1) : source.place(mark.getLine() + 1, mark.getColumn() + 1, 1);
        Explanation said = explain(marked);
        mistakes.add("yaml-syntax", at, said.message(), said.help());
    }

    /** What the parser objects to, without the place. */
    static String message(MarkedYamlEngineException e) {
        return explain(e).message();
    }

    private static Explanation explain(MarkedYamlEngineException e) {
        Mark opened = e.getContextMark().orElse(null);
        return explain(firstLine(e.getProblem()), firstLine(e.getContext()), opened == null ? "above" : "in line " + (opened.getLine() + 1));
    }

    private static Explanation explain(String problem, String context, String opened) {
        if (problem.contains("TAB") || problem.contains("'\\t")) {
            return new Explanation("a tab stands where a value should", "indent with spaces");
        }
        if (problem.contains("mapping values are not allowed")) {
            return new Explanation("':' cannot stand here",
                    "put the text in quotes if the colon is part of it, or check the indentation");
        }
        if (problem.contains("unexpected end of stream") && context.contains("quoted")) {
            return new Explanation("the quotes opened " + opened + " are not closed", "add the missing quote");
        }
        if (problem.contains("expected ',' or ']'")) {
            return new Explanation("the list opened " + opened + " is not closed",
                    "put ',' between its values and ']' after the last");
        }
        if (problem.contains("expected ',' or '}'")) {
            return new Explanation("the mapping opened " + opened + " is not closed",
                    "put ',' between its keys and '}' after the last");
        }
        if (problem.contains("expected <block end>") || problem.contains("could not find expected ':'")) {
            return new Explanation("this does not fit what stands before it",
                    "check the indentation, a missing ':' after a key, and '- ' before the items of a list");
        }
        if (problem.contains("that cannot start any token")) {
            return new Explanation("a value cannot start with this character", "put it in quotes");
        }
        return new Explanation("this is not YAML: " + (problem.isEmpty() ? context : problem), context.isEmpty()
                || problem.isEmpty()
                ? "check quotes, brackets and indentation" : "it was found " + context);
    }

    private static String firstLine(@Nullable String text) {
        return text == null ? "" : text.lines().findFirst().orElse("").strip();
    }
}
