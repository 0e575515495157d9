//! Draws a growth curve as SVG: size and cost both doubling, the bound beside it.

use crate::number::short;
use plotters::prelude::*;

/// Pixels of a drawing.
const SIZE: (u32, u32) = (300, 190);

// The page's style replaces these colours by its own, light or dark: they are names, not colours.
const INK: RGBColor = RGBColor(1, 1, 1);
const GRID: RGBColor = RGBColor(2, 2, 2);
const ALLOWED: RGBColor = RGBColor(3, 3, 3);
const WITHIN: RGBColor = RGBColor(4, 4, 4);
const EXCEEDS: RGBColor = RGBColor(5, 5, 5);

/// A log-log plot of sizes and costs with the bound; None where there is nothing to draw.
pub fn svg(points: &[(u64, f64)], allowed: &[(u64, f64)], within: bool) -> Option<String> {
    let logarithms = |points: &[(u64, f64)]| -> Vec<(f64, f64)> {
        let finite = points.iter().filter(|(_, cost)| cost.is_finite());
        finite.map(|(n, cost)| ((*n as f64).max(1.0).log2(), cost.max(1.0).log2())).collect()
    };
    let (points, allowed) = (logarithms(points), logarithms(allowed));
    if points.len() < 2 {
        return None;
    }
    let all = || points.iter().chain(&allowed);
    let x = range(all().map(|point| point.0), 0.0)?;
    let y = range(all().map(|point| point.1), 1.0)?;
    let mut out = String::new();
    // Drawing into a text cannot fail.
    draw(&mut out, &points, &allowed, x, y, if within { WITHIN } else { EXCEEDS }).ok()?;
    let start = out.find("<svg")?;
    Some(out[start..].trim_end().to_owned())
}

type Points<'a> = &'a [(f64, f64)];

fn draw(
    out: &mut String,
    points: Points,
    allowed: Points,
    x: (f64, f64),
    y: (f64, f64),
    colour: RGBColor,
) -> Result<(), Box<dyn std::error::Error>> {
    let area = SVGBackend::with_string(out, SIZE).into_drawing_area();
    let mut chart = ChartBuilder::on(&area)
        .margin(6)
        .x_label_area_size(20)
        .y_label_area_size(40)
        .build_cartesian_2d(x.0..x.1, y.0..y.1)?;
    let label = |value: &f64| short(value.exp2());
    chart
        .configure_mesh()
        .disable_x_mesh()
        .light_line_style(TRANSPARENT)
        .bold_line_style(GRID)
        .axis_style(INK)
        .label_style(("sans-serif", 11).into_font().color(&INK))
        .x_labels(5)
        .y_labels(5)
        .x_label_formatter(&label)
        .y_label_formatter(&label)
        .draw()?;
    chart.draw_series(LineSeries::new(allowed.iter().copied(), ALLOWED.stroke_width(2)))?;
    chart.draw_series(LineSeries::new(points.iter().copied(), colour.stroke_width(1)))?;
    chart.draw_series(points.iter().map(|point| Circle::new(*point, 3, colour.filled())))?;
    area.present()?;
    Ok(())
}

/// From the smallest to the largest, at least one doubling, with some air.
fn range(values: impl Iterator<Item = f64> + Clone, air: f64) -> Option<(f64, f64)> {
    let low = values.clone().reduce(f64::min)?;
    let high = values.reduce(f64::max)?;
    Some(((low - air).max(0.0), high.max(low + 1.0) + air))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plot_holds_the_points_and_the_bound_and_is_small() {
        let points: Vec<_> = (8..18).map(|power| (1 << power, f64::from(1 << power))).collect();
        let svg = svg(&points, &points, false).unwrap();
        assert!(svg.starts_with("<svg") && svg.ends_with("</svg>"), "{svg}");
        assert_eq!(svg.matches("<circle").count(), points.len());
        assert!(svg.contains("#030303") && svg.contains("#050505"));
        assert!(svg.len() < 5_000, "{} bytes", svg.len());
    }

    #[test]
    fn nothing_is_drawn_of_one_point() {
        assert_eq!(svg(&[(1, 1.0)], &[], true), None);
        assert_eq!(svg(&[(1, f64::NAN), (2, 1.0)], &[], true), None);
    }
}
