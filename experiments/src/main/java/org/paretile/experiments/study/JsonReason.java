package org.paretile.experiments.study;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Why a text is not the JSON that was wanted, in words that name nothing of the parser. */
public final class JsonReason {
    private static final Pattern TWICE = Pattern.compile("Duplicate Object property \"(.*)\"");
    private static final Pattern NO_NUMBER = Pattern.compile("Non-standard token '(.*?)'.*");
    private static final Pattern DEPTH = Pattern.compile("Document nesting depth \\(\\d+\\).*\\((\\d+),.*");
    private static final Pattern LENGTH = Pattern.compile("(Number|String|Property name) .*length.*\\((\\d+),.*");
    private static final Pattern CODE = Pattern.compile(" \\(code \\d+( / 0x[0-9a-f]+)?\\)");
    private static final Pattern INTERNAL = Pattern.compile("`|\\[Source|[A-Z]+_[A-Z]|Feature|Exception|java\\.|jackson");

    private JsonReason() {}

    /** The place, {@code :3:14} (line and column from 1); empty if it is not known. */
    public static String place(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        return at == null || at.getLineNr() < 1 ? "" : ":" + at.getLineNr() + ":" + Math.max(1, at.getColumnNr());
    }

    /** The reason without the place. */
    public static String reason(JacksonException e) {
        String message = e.getOriginalMessage() == null ? "" : e.getOriginalMessage().lines().findFirst().orElse("");
        return switch (e) {
            case UnexpectedEndOfInputException end -> "it ends before every bracket and quote is closed";
            case StreamConstraintsException limit -> limit(message);
            case ValueInstantiationException made when made.getCause() instanceof NullPointerException absent
                    && absent.getMessage() != null -> "it has no '" + absent.getMessage() + "'";
            case DatabindException bound -> form(bound, message);
            case JacksonException yaml when yaml.getCause() instanceof MarkedYamlEngineException marked -> YamlSyntax.message(marked);
            default -> syntax(message);
        };
    }

    private static String limit(String message) {
        Matcher depth = DEPTH.matcher(message);
        if (depth.matches()) {
            return "brackets are nested deeper than " + depth.group(1);
        }
        Matcher length = LENGTH.matcher(message);
        return length.matches() ? "a " + length.group(1).toLowerCase(java.util.Locale.ROOT) + " is longer than "
                + length.group(2) + " characters" : "something in it is too large";
    }

    private static String form(DatabindException e, String message) {
        List<JacksonException.Reference> path = e.getPath();
        if (!path.isEmpty()) {
            return "'" + path.stream().map(r -> r.getPropertyName() == null ? "[" + r.getIndex() + "]" : "." + r.getPropertyName())
                    .collect(Collectors.joining()).replaceFirst("^\\.", "") + "' is not what belongs there";
        }
        return message.startsWith("No content") ? "it is empty"
                : message.startsWith("Trailing token") ? "something follows after its end" : "it is not of the form that belongs here";
    }

    private static String syntax(String message) {
        Matcher twice = TWICE.matcher(message);
        if (twice.matches()) {
            return "the key '" + twice.group(1) + "' is there twice";
        }
        Matcher number = NO_NUMBER.matcher(message);
        if (number.matches()) {
            return "'" + number.group(1) + "' is no value of JSON";
        }
        String plain = CODE.matcher(message).replaceAll("").replaceAll("\\(('.+?')\\)", "$1").replaceAll(" \\(not recognized as one.*?\\)", "")
                .replaceAll(": maybe a \\(non-standard\\) comment\\?.*", ": JSON has no comments")
                .replaceAll("(unquoted )?character \\(\\(CTRL-CHAR, code (\\d+)\\)\\)", "control character number $2")
                .replace(": Leading", ": leading")
                .replaceAll(" \\(JSON String, Number, Array, Object or token .*\\)", " a text, number, list, object, true, false or null")
                .replace("double-quote", "a double quote").replaceAll("(Object )?property name|field name", "a key");
        return plain.isBlank() || INTERNAL.matcher(plain).find() ? "something is written wrongly here"
                : plain.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + plain.substring(1);
    }
}
