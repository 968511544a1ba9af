package org.paretile.models.technology;

import org.paretile.models.ModelException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Constants by subject and quantity, in the order they were read. Immutable. */
public final class ConstantTable {
    private final Map<String, Map<String, Constant>> bySubject = new LinkedHashMap<>();

    private ConstantTable() {}

    /**
     * Reads a table in long-form CSV with the header {@code subject,quantity,value,unit,source,confidence}.
     *
     * @param file how messages name it
     * @throws ModelException naming file, line and what to do, if a row is not well-formed, a quantity is not in the schema, a unit
     *         is not the one the schema asks for, or a number comes twice
     */
    public static ConstantTable read(String file, Reader reader, Schema schema) {
        ConstantTable table = new ConstantTable();
        new ConstantReader(file, schema).read(reader).forEach(table::put);
        return table;
    }

    /** The constants of all {@code tables}; where several have one, that of the last counts. */
    static ConstantTable merged(List<ConstantTable> tables) {
        ConstantTable table = new ConstantTable();
        tables.forEach(part -> part.bySubject.values().forEach(quantities -> quantities.values().forEach(table::put)));
        return table;
    }

    /** This table with the constants of {@code other} added; where both have one, that of {@code other} counts. */
    public ConstantTable overlay(ConstantTable other) {
        return merged(List.of(this, other));
    }

    /** The value in the unit of the schema. */
    public double require(String subject, String quantity) {
        Constant constant = find(subject, quantity);
        if (constant == null) {
            throw new ModelException("'" + subject + "' has no " + quantity + "; add a row '" + subject + "," + quantity
                    + ",<value>,<unit>,<source>,<confidence>' to your technology file");
        }
        return constant.value();
    }

    /** The value in the unit of the schema, or {@code absent} if there is none. */
    public double orElse(String subject, String quantity, double absent) {
        Constant constant = find(subject, quantity);
        return constant == null ? absent : constant.value();
    }

    /** Whether the number is there. */
    public boolean has(String subject, String quantity) {
        return find(subject, quantity) != null;
    }

    /** Subjects that start with {@code prefix}, in the order they were read. */
    public Set<String> subjects(String prefix) {
        Set<String> found = new LinkedHashSet<>();
        for (String subject : bySubject.keySet()) {
            if (subject.startsWith(prefix)) {
                found.add(subject);
            }
        }
        return found;
    }

    /** Every constant, in the order read. */
    public List<Constant> all() {
        List<Constant> all = new ArrayList<>();
        bySubject.values().forEach(quantities -> all.addAll(quantities.values()));
        return all;
    }

    /** Every constant, the least trusted first, otherwise in the order read. */
    public List<Constant> weakestFirst() {
        List<Constant> all = all();
        all.sort(Comparator.comparing(Constant::confidence).reversed());
        return all;
    }

    private @Nullable Constant find(String subject, String quantity) {
        Map<String, Constant> quantities = bySubject.get(subject);
        return quantities == null ? null : quantities.get(quantity);
    }

    private void put(Constant constant) {
        bySubject.computeIfAbsent(constant.subject(), subject -> new LinkedHashMap<>()).put(constant.quantity(), constant);
    }
}
