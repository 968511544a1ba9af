package org.paretile.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReportPageTest {
    private static final String HOSTILE = "</script><img src=x onerror=alert(1)><!-- \u2028 & \" ' {{data}} $1";
    private static final Pattern DATA = Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);

    private static String page(String text) {
        return ReportPage.html(text, JsonMapper.shared().writeValueAsString(java.util.Map.of("study", text)));
    }

    @Test
    void textOfTheUserIsNeverMarkup() {
        String page = page(HOSTILE);
        assertThat(page).doesNotContain("<img src=x").contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;");
        assertThat(page.split("</script>", -1)).hasSameSizeAs(page("plain").split("</script>", -1));
    }

    @Test
    void dataComeBackAsTheyWere() {
        Matcher data = DATA.matcher(page(HOSTILE));
        assertThat(data.find()).isTrue();
        assertThat(JsonMapper.shared().readTree(data.group(1)).get("study").stringValue()).isEqualTo(HOSTILE);
    }

    @Test
    void needsNoOtherFileAndNoNetwork() {
        String page = page("plain");
        assertThat(page).startsWith("<!DOCTYPE html>").contains("default-src 'none'").doesNotContain("<script src", "<link", "@import", "{{");
        assertThat(page).as("ECharts is in it").contains("Apache Software Foundation");
        assertThat(page.length()).as("without data").isLessThan(1_300_000);
    }
}
