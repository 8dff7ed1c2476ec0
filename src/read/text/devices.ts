import type { Device, Dump } from './devices/device.ts'
import { capitalsDevice, headingDevice, numberDevice } from './devices/headings.ts'
import { separatorDevice, twinDevice } from './devices/marks.ts'
import { datelineDevice, nameDevice, placeDevice, slugDevice } from './devices/names.ts'
import { signatureDevices } from './devices/signatures.ts'
import { stampDevice } from './devices/stamps.ts'

/** The devices that propose anything for a source, each with its prior. */
export function devices(dump: Dump): Device[] {
  return [
    stampDevice(dump),
    ...signatureDevices(dump),
    slugDevice(dump),
    datelineDevice(dump),
    placeDevice(dump),
    nameDevice(dump),
    separatorDevice(dump),
    twinDevice(dump),
    capitalsDevice(dump),
    numberDevice(dump),
    headingDevice(dump),
  ].filter((device) => device.starts.length > 0)
}
