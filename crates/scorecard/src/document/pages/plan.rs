//! Page 9: recommendations by effect with the institution's response, the action plan, documents to ask for.

use instrument::plan::{Action, ActionStatus, Plan, PlanAnswer};

use super::next::step_cells;
use super::{Block, Cell, Desk, Row, Section, columns, words};
use crate::ScorecardError;
use crate::findings::Ground;

/// Licence: a team answered.
pub(super) fn section(desk: &mut Desk<'_>) -> Result<Option<Section>, ScorecardError> {
    let ground = &desk.ground;
    let Some(meets) = &ground.release.meets else { return Ok(None) };
    let voice = ground.voice;
    let plan = ground.release.plan.as_ref();
    let mut blocks = vec![Block::Heading { text: voice.plain("plan-steps")? }];
    if ground.release.next_steps.is_empty() {
        blocks.push(Block::Text { text: voice.plain("decisions-none-left")? });
    } else {
        blocks.push(steps(ground, plan)?);
    }
    blocks.push(Block::Heading { text: voice.plain("plan-actions")? });
    match plan.filter(|plan| !plan.actions.is_empty()) {
        Some(plan) => blocks.push(actions(ground, plan)?),
        None => blocks.push(Block::Text { text: voice.plain("plan-none")? }),
    }
    if !meets.not_shown.is_empty() {
        blocks.push(Block::Heading { text: voice.plain("requests")? });
        blocks.push(Block::Text { text: voice.plain("requests-say")? });
        blocks.push(Block::Text { text: voice.list(&ground.shorts(&meets.not_shown)?)? });
    }
    Ok(Some(Section { page: 9, title: voice.plain("plan-title")?, blocks }))
}

fn steps(ground: &Ground<'_>, plan: Option<&Plan>) -> Result<Block, ScorecardError> {
    let of = [
        ("column-step", 100.0, false),
        ("column-now", 32.0, true),
        ("column-recommendation", 186.0, false),
        ("column-effect", 96.0, false),
        ("column-response", 90.0, false),
    ];
    let rows = ground.release.next_steps.iter().map(|step| {
        let mut cells = step_cells(ground, step)?;
        cells.push(response(ground, plan, &step.indicator)?);
        Ok(Row::Cells { cells })
    });
    Ok(Block::Table { columns: columns(ground, &of)?, rows: rows.collect::<Result<_, ScorecardError>>()? })
}

/// What the institution answered, with its reason; silence is said too.
fn response(ground: &Ground<'_>, plan: Option<&Plan>, indicator: &str) -> Result<Cell, ScorecardError> {
    let found = plan.and_then(|plan| plan.responses.iter().find(|own| own.indicator == indicator));
    let Some(found) = found else { return Ok(words(ground.voice.plain("answer-none")?)) };
    let id = match found.answer {
        PlanAnswer::Accepted => "answer-accepted",
        PlanAnswer::Partly => "answer-partly",
        PlanAnswer::Rejected => "answer-rejected",
    };
    let below = found.reason.iter().chain(&found.by).filter(|text| !text.trim().is_empty()).cloned().collect();
    Ok(Cell { text: ground.voice.plain(id)?, below, ..Cell::default() })
}

fn actions(ground: &Ground<'_>, plan: &Plan) -> Result<Block, ScorecardError> {
    let of = [
        ("column-action", 170.0, false),
        ("column-responsible", 96.0, false),
        ("column-due", 62.0, false),
        ("column-sign", 114.0, false),
        ("column-status", 62.0, false),
    ];
    let rows = plan.actions.iter().map(|action| Ok(Row::Cells { cells: action_cells(ground, action)? }));
    Ok(Block::Table { columns: columns(ground, &of)?, rows: rows.collect::<Result<_, ScorecardError>>()? })
}

fn action_cells(ground: &Ground<'_>, action: &Action) -> Result<Vec<Cell>, ScorecardError> {
    let status = match action.status {
        ActionStatus::Agreed => "status-agreed",
        ActionStatus::UnderWay => "status-under_way",
        ActionStatus::Done => "status-done",
        ActionStatus::Dropped => "status-dropped",
    };
    let about = ground.short(&action.indicator)?;
    Ok(vec![
        Cell { text: action.action.clone(), below: vec![about], ..Cell::default() },
        words(action.responsible.clone()),
        words(ground.voice.dates(&action.due, &action.due)?),
        words(action.sign.clone().unwrap_or_default()),
        Cell {
            text: ground.voice.plain(status)?,
            below: action.note.iter().filter(|note| !note.trim().is_empty()).cloned().collect(),
            ..Cell::default()
        },
    ])
}
