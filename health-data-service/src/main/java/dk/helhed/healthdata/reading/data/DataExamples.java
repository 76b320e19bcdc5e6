package dk.helhed.healthdata.reading.data;

/** Answers as the API document shows them. */
final class DataExamples {

    static final String JSON_STAT = """
            {"version":"2.0","class":"dataset","href":"http://127.0.0.1:8083/v1/datasets/0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d1/data?area=0751&period=2024&lang=en","label":"Attachment to the labour market","source":"Aarhus Kommune","updated":"2026-11-30T12:00:00Z","id":["area","period","metric"],"size":[1,1,1],"dimension":{"area":{"category":{"index":["0751"],"label":{"0751":"Aarhus"}}},"period":{"category":{"index":["2024"]}},"metric":{"category":{"index":["EMPLOYED_PCT"]}}},"value":[48.3],"status":{}}\
            """;

    static final String META = """
            {"version":"2.0","class":"dataset","label":"Attachment to the labour market","id":["area","period","metric"],"size":[1,1,1],"dimension":{"area":{"category":{"index":["0751"],"label":{"0751":"Aarhus"}}},"period":{"category":{"index":["2024"]}},"metric":{"category":{"index":["EMPLOYED_PCT"]}}},"value":{},"extension":{"helhed":{"cells":1,"periods":{"EMPLOYED_PCT":{"first":"2024","last":"2024"}}}}}\
            """;

    static final String ROWS = """
            {"rows":[{"area":"0751","areaLabel":"Aarhus","period":"2024","periodLabel":"2024","from":"2024-01-01","to":"2024-12-31","indicator":"EMPLOYED_PCT","indicatorLabel":"Employed","unit":"PERCENT","decimals":1,"value":48.3,"status":"A","confStatus":"F","reason":null}],"nextCursor":null}\
            """;

    static final String CSV =
            "area,area_label,period,period_label,indicator,indicator_label,unit,decimals,value,status,reason\r\n"
                    + "0751,Aarhus,2024,2024,EMPLOYED_PCT,Employed,PERCENT,1,48.3,A,\r\n"
                    + "0751,Aarhus,2023,2023,EMPLOYED_PCT,Employed,PERCENT,1,,Q,SUPPRESSED\r\n";

    static final String CSVW = """
            {"@context":["http://www.w3.org/ns/csvw",{"@language":"en"}],"url":"http://127.0.0.1:8083/v1/datasets/0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d1/data?area=0751&period=2024&format=csv","tableSchema":{"columns":[{"name":"area","datatype":"string"}]}}\
            """;

    static final String SDMX =
            "STRUCTURE,STRUCTURE_ID,ACTION,AREA,TIME_PERIOD,INDICATOR,OBS_VALUE,UNIT_MEASURE,DECIMALS,OBS_STATUS,CONF_STATUS\r\n"
                    + "dataflow,DK0751:0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d1(7.0.0),I,0751,2024,EMPLOYED_PCT,48.3,PERCENT,1,A,F\r\n";

    private DataExamples() {}
}
