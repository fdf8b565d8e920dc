//! Thrift's compact protocol, as far as it takes to know that a structure is sound: Parquet's own headers are in it.
//!
//! In: bytes. Out: the whole numbers of one structure with their place in it, and the bytes behind it; or nothing where
//! the bytes are not such a structure. Never: memory for as many elements as a list says it has, which is how a changed
//! byte in a Parquet file ends the process of a reader that believes it.

/// Structures within structures: Parquet's have 7.
const DEPTH: usize = 16;

/// The place of a number: the ids of the fields that lead to it. Elements of a list share the list's place.
pub(super) type Path<'p> = &'p [i64];

/// Walks one structure, says each whole number in it, and returns what follows.
pub(super) fn structure<'b>(bytes: &'b [u8], number: &mut dyn FnMut(Path<'_>, i64)) -> Option<&'b [u8]> {
    let mut walk = Walk { rest: bytes, path: Vec::new(), number };
    walk.fields()?;
    Some(walk.rest)
}

struct Walk<'b, 'n> {
    rest: &'b [u8],
    path: Vec<i64>,
    number: &'n mut dyn FnMut(Path<'_>, i64),
}

impl Walk<'_, '_> {
    fn fields(&mut self) -> Option<()> {
        if self.path.len() > DEPTH {
            return None;
        }
        let mut id = 0_i64;
        loop {
            let head = self.byte()?;
            if head == 0 {
                return Some(());
            }
            id = match head >> 4 {
                0 => self.zigzag()?,
                step => id.checked_add(i64::from(step))?,
            };
            self.path.push(id);
            match head & 0x0F {
                // A field that is true or false says so in its type.
                1 | 2 => {}
                kind => self.value(kind)?,
            }
            self.path.pop();
        }
    }

    fn value(&mut self, kind: u8) -> Option<()> {
        match kind {
            1..=3 => self.skip(1),
            4..=6 => {
                let value = self.zigzag()?;
                (self.number)(&self.path, value);
                Some(())
            }
            7 => self.skip(8),
            8 => {
                let length = self.size()?;
                self.skip(length)
            }
            9 | 10 => {
                let head = self.byte()?;
                let size = if head >> 4 == 15 { self.size()? } else { usize::from(head >> 4) };
                self.elements(size, &[head & 0x0F])
            }
            11 => match self.size()? {
                0 => Some(()),
                size => {
                    let kinds = self.byte()?;
                    self.elements(size, &[kinds >> 4, kinds & 0x0F])
                }
            },
            12 => self.fields(),
            _ => None,
        }
    }

    fn elements(&mut self, size: usize, kinds: &[u8]) -> Option<()> {
        // Nothing takes less than a byte.
        if size > self.rest.len() {
            return None;
        }
        (0..size).try_for_each(|_| kinds.iter().try_for_each(|kind| self.value(*kind)))
    }

    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    fn skip(&mut self, bytes: usize) -> Option<()> {
        self.rest = self.rest.get(bytes..)?;
        Some(())
    }

    fn size(&mut self) -> Option<usize> {
        usize::try_from(self.varint()?).ok()
    }

    fn zigzag(&mut self) -> Option<i64> {
        let raw = self.varint()?;
        Some((raw >> 1) as i64 ^ -((raw & 1) as i64))
    }

    fn varint(&mut self) -> Option<u64> {
        let mut value = 0_u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7F) << shift;
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
        None
    }
}
