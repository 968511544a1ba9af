package org.paretile.models.macro.spec;

import java.io.StringReader;

/** Small files for tests. */
final class Files {
    static final String HEADER = "node,attribute,value,unit,source,confidence\n";

    /** An array of 8 rows and 6 columns of 2-bit cells, numbers easy to follow by hand. */
    static final String SMALL = HEADER + """
            variables,technology,32,nm,test,assumption
            variables,voltage,0.9,V,test,assumption
            variables,cycle,10,ns,test,assumption
            variables,input_bits,4,bit,test,assumption
            variables,weight_bits,4,bit,test,assumption
            variables,output_bits,8,bit,test,assumption
            variables,bits_per_cell,2,bit,test,assumption
            variables,input_encoding,offset,text,,
            variables,weight_encoding,offset,text,,
            buffer,class,table,text,,
            buffer,inputs,store,text,,
            buffer,outputs,store,text,,
            buffer,read_energy,1,pJ,test,assumption
            buffer,write_energy,0,pJ,test,assumption
            macro,mesh_x,2,1,test,assumption
            macro,power_gated,1,1,test,assumption
            shift_add,class,table,text,,
            shift_add,outputs,accumulate,text,,
            shift_add,read_energy,1,pJ,test,assumption
            shift_add,leakage,1,uW,test,assumption
            driver,class,table,text,,
            driver,inputs,pass,text,,
            driver,read_energy,1,pJ,test,assumption
            driver,area,10,um2,test,assumption
            adc,class,table,text,,
            adc,outputs,pass,text,,
            adc,read_energy,1,pJ,test,assumption
            column,mesh_x,6,1,test,assumption
            column,array,1,1,test,assumption
            column,must_reuse,inputs,text,,
            row,mesh_y,8,1,test,assumption
            row,array,1,1,test,assumption
            row,must_reuse,outputs,text,,
            cell,class,table,text,,
            cell,weights,store,text,,
            cell,read_energy,1,pJ,test,assumption
            cell,write_energy,0,pJ,test,assumption
            """;

    private Files() {}

    static CompiledSpec compile(String text) {
        return MacroSpec.read("my.csv", new StringReader(text)).compile(Golden.TECHNOLOGY);
    }

    static CompiledSpec small(String... rows) {
        return compile(SMALL + String.join("\n", rows));
    }
}
