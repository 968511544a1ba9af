package org.paretile.models.macro.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paretile.models.ModelException;
import org.paretile.models.macro.Totals;

class SpecErrorTest {
    private static final SpecLayer LAYER = Golden.matrix(20, 7, Golden.histogram("basic"), Golden.histogram("uniform7"));

    private static void refused(ThrowingCallable call, String... parts) {
        assertThatThrownBy(call).isInstanceOf(ModelException.class).hasMessageContainingAll(parts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`x,class,flux_capacitor,text,,`|there is no component class 'flux_capacitor'",
        "`adc,colour,3,1,test,assumption`|a component of class table has no colour",
        "`row,colour,3,1,test,assumption`|a container has no colour",
        "`variables,a,b + 1,1,test,assumption`|there is no 'b'",
        "`variables,a,rwos + 1,1,test,assumption`|did you mean rows?",
        "`variables,a,adc.colour,1,test,assumption`|there is no 'adc.colour'",
        "`variables,a,2 +,1,test,assumption`|a number, name or '(' is expected",
        "`variables,a,(2 + 3,1,test,assumption`|a ')' is missing",
        "`variables,a,sin(2),1,test,assumption`|there is no function 'sin'",
        "`variables,a,\"if(1, 2)\",1,test,assumption`|if has 2 operands; give it 3",
        "`variables,a,2 3,1,test,assumption`|'3' is left over",
        "`variables,a,2,furlong,test,assumption`|unit 'furlong' is not known",
        "`variables,a,2 * 3,ns,test,assumption`|expressions are in base units: write s",
        "`variables,a,2,1,,assumption`|has no source",
        "`variables,a,2,1,test,certain`|confidence is 'certain'",
        "`variables,cycle,2,ns,test,assumption`|is already on my.csv line 4",
        "`variables,colour,red,text,,`|there is no word 'colour' among the variables",
        "`variables,signed_inputs,1,1,test,assumption`|is a value of the layer",
        "`adc,area,2,ns,test,assumption`|area is given in a unit of s; give it in a unit of m2",
        "`adc,inputs,swallow,text,,`|a component cannot 'swallow' a tensor",
        "`adc,inputs,accumulate,text,,`|only outputs add up",
        "`row,outputs,unicast,text,,`|row must reuse outputs but takes them by unicast",
        "`row,spreads,m,text,,`|row must reuse outputs but spreads loop m",
        "`macro,spreads,k k,text,,`|loop k is there twice",
        "`macro,spreads,z,text,,`|there is no loop 'z'",
        "`macro,inputs,reduction,text,,`|write multicast or unicast",
        "`2row,mesh_x,2,1,test,assumption`|starts with a letter",
        "`a,b`|2 fields instead of 6",
    })
    void theMessageNamesFileAndLine(String row, String message) {
        int line = Files.SMALL.split("\n").length + 1;
        refused(() -> Files.small(row), "my.csv line " + line, message);
    }

    @Test
    void circularExpressions() {
        refused(() -> Files.small("variables,a,b + 1,1,test,assumption", "variables,b,2 * c,1,test,assumption",
                "variables,c,a ^ 2,1,test,assumption"), "variables.a needs variables.b needs variables.c needs variables.a");
        refused(() -> Files.small("variables,a,adc.energy_scale,1,test,assumption", "adc,energy_scale,a,1,test,assumption"),
                "needs", "my.csv line");
    }

    @Test
    void filesThatAreNoFiles() {
        refused(() -> MacroSpec.read("my.csv", new StringReader("")), "my.csv is empty");
        refused(() -> MacroSpec.read("my.csv", new StringReader("a,b\n")), "my.csv line 1", "the header is");
        refused(() -> Files.compile(Files.HEADER), "my.csv has no input_encoding");
        refused(() -> Files.compile(Files.HEADER + "include,file,nowhere,text,,\n"), "there is no macro 'nowhere'");
        refused(() -> MacroSpec.shipped("../technology/nodes"), "there is no macro");
        refused(() -> Files.compile(Files.SMALL.replace("variables,cycle,10,ns,test,assumption\n", "")), "has no variable cycle");
    }

    @Test
    void fanOutOfZeroOrAHalf() {
        CompiledSpec spec = Files.small();
        refused(() -> spec.prepare(spec.overrides().with("row.mesh_y", 0)), "row.mesh_y is 0.0", "1 or more");
        refused(() -> spec.prepare(spec.overrides().with("row.mesh_y", 2.5)), "row.mesh_y is 2.5");
        Files.small("spare,mesh_x,1,1,test,assumption");
        int line = Files.SMALL.split("\n").length + 1;
        refused(() -> Files.small("spare,mesh_x,0,1,test,assumption"), "my.csv line " + line, "spare.mesh_x is 0", "1 or more");
        refused(() -> Files.small("spare,mesh_y,2.5,1,test,assumption"), "my.csv line " + line, "spare.mesh_y is 2.5");
    }

    @Test
    void overridesOfNothingAndByNothing() {
        CompiledSpec spec = Files.small();
        refused(() -> spec.overrides().with("adc.colour", 1), "my.csv has no number 'adc.colour'", "adc.read_energy");
        refused(() -> spec.overrides().with("adc.read_energy", Double.NaN), "adc.read_energy is NaN");
        refused(() -> spec.evaluate(spec.overrides(), List.of(), new Totals()), "is given no layer");
    }

    @Test
    void aLayerThatFitsNoArray() {
        CompiledSpec spec = Files.small();
        refused(() -> spec.evaluate(spec.overrides().with("weight_bits", 16), List.of(LAYER), new Totals()),
                "layer mvm does not fit my.csv", "8 weight slices");
    }

    @Test
    void numbersThatAreNone() {
        CompiledSpec spec = Files.small("adc,leakage,1 / (voltage - voltage) - 1 / (voltage - voltage),W,test,assumption");
        refused(() -> spec.evaluate(spec.overrides(), List.of(LAYER), new Totals()), "component adc", "not a number");
        CompiledSpec slow = Files.small();
        refused(() -> slow.evaluate(slow.overrides().with("cycle", 0), List.of(LAYER), new Totals()), "cycle is 0.0 s");
    }

    @Test
    void converterOutsideTheSurvey() {
        CompiledSpec spec = MacroSpec.shipped("basic-analog").compile(Golden.TECHNOLOGY);
        refused(() -> spec.prepare(spec.overrides().with("adc.resolution", 21)), "basic-analog line 15, component adc", "ends at");
        assertThat(spec.prepare(spec.overrides().with("adc.resolution", 14)).extrapolated()).containsExactly("adc");
        assertThat(spec.prepare(spec.overrides().with("adc.resolution", 14)).objection()).contains("basic-analog line 15", "component adc",
                "14 bits", "survey of 4 to 12 bits", "resolution");
        assertThat(spec.prepare(spec.overrides()).extrapolated()).isEmpty();
        assertThat(spec.prepare(spec.overrides()).objection()).isEmpty();
        refused(() -> spec.prepare(spec.overrides().with("technology", 33e-9)), "node 33 nm is not known");
        refused(() -> spec.prepare(spec.overrides().with("technology", 65)), "technology is 65.0 m");
    }

    @Test
    void partsTheTechnologyLacks() {
        String part = "x,class,part,text,,";
        refused(() -> Files.small(part), "component x of class part has no part");
        CompiledSpec spec = Files.small(part, "x,part,warp_core,text,,");
        refused(() -> spec.prepare(spec.overrides()), "component x", "my.csv line", "warp_core");
    }
}
