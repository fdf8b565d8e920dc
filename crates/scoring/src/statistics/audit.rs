//! What can be deduced of hidden cells of a two-way table whose margins are published.

/// For each hidden cell the least and the most that it can be, given that every cell is a count.
///
/// `rows` and `columns` are what the published margins leave for the hidden cells, `hidden` their places. None where no counts
/// fit. The bounds of a cell are those of flows from rows to columns. Source: Cox (1995), *Journal of the American Statistical
/// Association* 90, 1453–1462 (networks for two-way tables).
///
/// ```
/// // One hidden cell in a row is known exactly.
/// assert_eq!(scoring::statistics::deducible(&[3], &[3], &[(0, 0)]), Some(vec![[3, 3]]));
/// ```
pub fn deducible(rows: &[u64], columns: &[u64], hidden: &[(usize, usize)]) -> Option<Vec<[u64; 2]>> {
    if hidden.iter().any(|(row, column)| *row >= rows.len() || *column >= columns.len()) {
        return None;
    }
    // Source, rows, columns, sink.
    let column = |at: usize| 1 + rows.len() + at;
    let sink = 1 + rows.len() + columns.len();
    let sum = |of: &[u64]| of.iter().try_fold(0_u64, |sum, own| sum.checked_add(*own));
    let total = sum(rows).filter(|total| sum(columns) == Some(*total))?;
    let mut flows = Flows { capacity: vec![vec![0; sink + 1]; sink + 1] };
    rows.iter().enumerate().for_each(|(at, most)| flows.set(0, 1 + at, *most));
    columns.iter().enumerate().for_each(|(at, most)| flows.set(column(at), sink, *most));
    hidden.iter().for_each(|(row, at)| flows.set(1 + row, column(*at), total));
    if flows.send(0, sink) != total {
        return None;
    }
    // What is found stands; from here cells only trade among themselves.
    for at in 0..=sink {
        [(0, at), (at, 0), (at, sink), (sink, at)].into_iter().for_each(|(from, to)| flows.set(from, to, 0));
    }
    let bounds = hidden.iter().map(|(row, at)| {
        let (row, at) = (1 + row, column(*at));
        let now = flows.get(at, row);
        let without = || {
            let mut others = Flows { capacity: flows.capacity.clone() };
            others.set(row, at, 0);
            others.set(at, row, 0);
            others
        };
        let (more, less) = (without().send(at, row), without().send(row, at));
        [now.saturating_sub(less), now.saturating_add(more)]
    });
    Some(bounds.collect())
}

/// What can still flow from each node to each other one.
struct Flows {
    capacity: Vec<Vec<u64>>,
}

impl Flows {
    fn get(&self, from: usize, to: usize) -> u64 {
        self.capacity.get(from).and_then(|row| row.get(to)).copied().unwrap_or(0)
    }

    fn set(&mut self, from: usize, to: usize, most: u64) {
        if let Some(slot) = self.capacity.get_mut(from).and_then(|row| row.get_mut(to)) {
            *slot = most;
        }
    }

    /// Sends all that goes, by shortest paths, and says how much.
    fn send(&mut self, from: usize, to: usize) -> u64 {
        let mut sent = 0;
        while let Some(path) = self.path(from, to) {
            let steps = || path.iter().zip(path.iter().skip(1));
            let most = steps().map(|(one, two)| self.get(*one, *two)).min().unwrap_or(0);
            for (one, two) in steps() {
                let (there, back) = (self.get(*one, *two), self.get(*two, *one));
                self.set(*one, *two, there.saturating_sub(most));
                self.set(*two, *one, back.saturating_add(most));
            }
            sent += most;
        }
        sent
    }

    fn path(&self, from: usize, to: usize) -> Option<Vec<usize>> {
        let mut before: Vec<Option<usize>> = vec![None; self.capacity.len()];
        let mut open = std::collections::VecDeque::from([from]);
        while let Some(node) = open.pop_front() {
            if node == to {
                let mut path = vec![to];
                while let Some(at) = path.last().copied().filter(|at| *at != from) {
                    path.push(before.get(at).copied().flatten()?);
                }
                path.reverse();
                return Some(path);
            }
            for next in 0..self.capacity.len() {
                if next != from && self.get(node, next) > 0 && before.get(next).is_some_and(Option::is_none) {
                    before.get_mut(next).into_iter().for_each(|slot| *slot = Some(node));
                    open.push_back(next);
                }
            }
        }
        None
    }
}
